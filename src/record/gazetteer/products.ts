/**
 * Products and services that news names without saying what they are, so that a bare name is read as a product and not as a firm.
 * Only the type is taken from here: a record's vendor always comes from the text. Widely used services by their own sites, `reviewed: 2026-11`.
 */
export const products: ReadonlySet<string> = new Set(
  `tiktok|wechat|telegram|whatsapp|signal|instagram|facebook|youtube|x|twitter|linkedin|reddit|snapchat|discord|pinterest|threads|messenger|viber|
line|kakaotalk|zoom|microsoft teams|skype|slack|chatgpt|gemini|copilot|claude|grok|deepseek|llama|mistral|qwen|manus|ernie|kimi|perplexity|character.ai|replika|midjourney|
sora|roblox|fortnite|minecraft|steam|twitch|netflix|spotify|temu|shein|aliexpress|amazon|uber|bolt|grab|android|ios|windows|macos|linux|chrome|firefox|safari|edge|
gmail|outlook|icloud|dropbox|sharepoint|exchange|azure|aws|google cloud|github|gitlab|npm|pypi|wordpress|solana|ethereum|bitcoin|kaspersky|pegasus|clearview|worldcoin|
douyin|weibo|capcut|bluesky|mastodon|truth social|rumble|vkontakte|vk|max|rutube|starlink|pix|upi|aadhaar`
    .replace(/\n/g, '')
    .split('|'),
)

/** Technology firms by name: a text that names one speaks of technology. Public knowledge, `reviewed: 2026-11`. */
export const technologyFirms: ReadonlySet<string> = new Set(
  `google|alphabet|meta platforms|meta|apple|microsoft|openai|anthropic|nvidia|huawei|zte|samsung|tencent|alibaba|baidu|bytedance|xiaomi|lenovo|ibm|intel|amd|qualcomm|broadcom|tsmc|asml|sk hynix|micron|arm|
cisco|oracle|salesforce|sap|palantir|crowdstrike|cloudflare|ericsson|nokia|t-mobile|vodafone|orange|deutsche telekom|telefonica|verizon|at&t|spacex|tesla|xai|deepmind|mistral ai|cohere|hugging face|stability ai|
scale ai|coreweave|ovhcloud|amazon web services|naver|kakao|softbank|sony|nintendo|hikvision|dahua|dji|smic|yandex|mail.ru|nso group|paragon|binance|coinbase|ftx|bybit|okx|kraken|paypal|stripe|revolut|klarna|
shopify|booking|airbnb|lyft|doordash|didi|flipkart|paytm|jio|airtel|mtn|safaricom|g42|humane|clearview ai|kaspersky lab|trend micro|mandiant|eset|fortinet|palo alto networks`
    .replace(/\n/g, '')
    .split('|'),
)
