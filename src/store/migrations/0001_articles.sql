create extension if not exists vector;
create extension if not exists pg_textsearch;

-- What this database holds: the last line of the journal in it, and how passages were made.
create table holding (
  name text primary key,
  value text not null
);

create table source (
  id int generated always as identity primary key,
  name text not null unique
);

-- One row an article: what lists, counts and look-ups need of its newest revision. No search index stands on it, so it may change.
create table article (
  id text primary key,
  revision int not null,
  url text,
  title text not null,
  byline text,
  published text,
  published_words text,
  modified text,
  source int not null references source,
  language text not null,
  sample boolean not null,
  fictional boolean not null,
  read_at text not null,
  preview text not null,
  -- How many passages the newest revision has; a check after an unclean stop compares.
  passages int not null,
  -- The published date as the days it can mean: 2025-09 is 2025-09-01 to 2025-09-30. Both null when it is not known.
  first_day date,
  last_day date
);
create index article_url on article (url) where url is not null;
create index article_title on article (source, title);
create index article_newest on article (sample, last_day desc nulls last, read_at desc);

-- Every revision, as it was read; never changed.
create table revision (
  article text not null references article on delete cascade,
  revision int not null,
  url text,
  title text not null,
  byline text,
  published text,
  published_words text,
  modified text,
  source int not null references source,
  language text not null,
  text text not null,
  sha256 text not null,
  sample boolean not null,
  fictional boolean not null,
  read_at text not null,
  -- The day from which this revision was the known one.
  since date not null,
  primary key (article, revision)
);
create index revision_sha256 on revision (sha256);

-- Ranges of a revision's text that are not news; offsets in UTF-16 code units.
create table mark (
  article text not null,
  revision int not null,
  position int not null,
  start_at int not null,
  end_at int not null,
  reason text not null,
  why text not null,
  primary key (article, revision, position),
  foreign key (article, revision) references revision on delete cascade
);

-- Append-only but for `until`: an update of any column of an indexed row writes all its index entries again.
-- Filter columns are copies, so that they apply inside the ranked index scan. The BM25 indexes (one for each text
-- configuration, partial) are made when the first passage of a configuration is stored.
create table passage (
  id bigint generated always as identity primary key,
  article text not null references article on delete cascade,
  revision int not null,
  position int not null,
  start_at int not null,
  end_at int not null,
  title text not null,
  body text not null,
  -- Title and body with their words parted, for scripts that are written without spaces.
  words text,
  -- Start and end of each sentence in turn, offsets into the revision's text.
  sentences int[] not null,
  configuration text not null,
  source text not null,
  language text not null,
  sample boolean not null,
  first_day date,
  last_day date,
  -- The days on which its revision was the known one: from `since`, and before `until` (null: it is the newest).
  since date not null,
  until date
);
create index passage_article on passage (article, revision, position);

-- Vectors of the newest revisions, apart from the text so that writing one leaves the BM25 indexes alone.
create table embedding_model (
  id int generated always as identity primary key,
  name text not null unique,
  dimensions int not null
);
create table passage_vector (
  model int not null references embedding_model on delete cascade,
  passage bigint not null references passage on delete cascade,
  embedding halfvec not null,
  source text not null,
  language text not null,
  sample boolean not null,
  first_day date,
  last_day date,
  since date not null,
  primary key (model, passage)
);
create index passage_vector_passage on passage_vector (passage);

-- Questions are secrets: here only, never in the journal or an export.
create table question (
  id text primary key,
  asked text not null,
  asked_at text not null,
  reply jsonb not null
);
create index question_asked_at on question (asked_at);
