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
