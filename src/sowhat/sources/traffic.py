"""Who calls, told from the user agent and the path: people, bot or probe.

- `probe`: health checks and uptime monitors by their name, and whoever asks a health path (`/healthz`, `/readyz`,
  `/livez`, `/ping` …) without being a browser.
- `bot`: crawlers, feed readers, link previews, vulnerability scanners.
- `people`: everybody else. Programs such as curl, python-requests, Go-http-client or okhttp are people: the
  consumers of a platform are programs, and calling them bots would hide the very use that is measured.

Words count only as words or as the end of a product name: `Googlebot` is a bot, a `Cubot` telephone is not.
"""

from __future__ import annotations

from sowhat.sources.sql import literal

PROBES = (
    r"kube-probe|googlehc|elb-healthchecker|elasticloadbalancing|healthcheck|health-check|health check"
    r"|prometheus/|blackbox|pingdom|uptimerobot|uptime-kuma|uptime/|statuscake|site24x7|newrelicpinger|datadogsynthetics"
    r"|datadog/synthetics|better ?uptime|better ?stack|freshping|checkly|updown\.io|hetrixtools|nodeping|monitis"
    r"|check_http|nagios|zabbix|haproxy|consul health|envoy/hc|cloudmonitor|aliyun-slb|slb-healthcheck|tencent-clb"
    r"|amazon-route53-health|stackdriver|alwayson|nginx-health"
)
BOTS = (
    r"(?:^|[^a-z])(?:bots?|spiders?|crawlers?|crawl|scrapers?|robots?)(?:[^a-z]|$)"
    r"|(?:google|bing|msn|yandex|baidu|duckduck|apple|petal|semrush|ahrefs|mj12|dot|twitter|telegram|slack|discord"
    r"|linkedin|exa|gpt|claude|cc|seznam|sogou|youdao|tiny|black|purple|super|archive|mail\.ru_|blex|sist|serp|rogers?"
    r"|feed|ezooms\.|magpie|plukkie|proximic|qwant|amazon|meta|link|image|media|news|video|ads|page|site|web|search"
    r"|seo|data|content|domain|sem|index|turnitin|nutch|kraken|ia_archiver|ufo|comspy|top|sem_|i)bot(?:[^a-z]|$)"
    r"|[a-z]bot[/;)]|-bot|bot@|bots?\.(?:html?|php|aspx?)|crawler|spider|scraper|slurp|mediapartners|adsbot|bytespider"
    r"|facebookexternalhit|facebookcatalog|whatsapp/|ia_archiver|archive\.org|yahoo! |ask jeeves|teoma|nutch"
    r"|heritrix|wget/.*mirror|httrack|webcopier|sitesucker|screaming frog|lighthouse|pagespeed|validator|linkcheck"
    r"|feedburner|feedfetcher|feedly|feedparser|feed parser|feedreader|tiny tiny rss|rssreader|rss reader"
    r"|netvibes|newsblur|inoreader|theoldreader|bloglovin|liferea|simplepie|magpierss|fever/|apple-pubsub|portscout"
    r"|masscan|nmap|nikto|sqlmap|zgrab|zmap|nessus|openvas|acunetix|nuclei|wpscan|dirbuster|gobuster|censys|shodan"
    r"|netcraft|expanse|internetmeasurement|l9explore|l9tcpid|fuzz faster|headlesschrome|phantomjs|bingpreview"
    r"|google-read-aloud|google web preview|googleother|google-inspectiontool|apis-google|duplexweb|skypeuripreview"
)
PHONES = r"(?:^|[^a-z])cubot(?:[^a-z]|$)"
"""Products that are people's although their name ends like a robot's."""
HEALTH_PATHS = r"^(?:/[^/?]+){0,3}?/(?:healthz?|health[-_]?check|readyz?|livez?|liveness|readiness|ping|heartbeat)/?$"
BROWSERS = r"^(?:mozilla|opera)/"


def agent_class(agent: str) -> str:
    """SQL: people, bot or probe by the user agent alone; `agent` is a SQL expression and may be null."""
    lower = f"lower(coalesce({agent}, ''))"
    without_phones = f"regexp_replace({lower}, {literal(PHONES)}, ' ', 'g')"
    return (
        f"CASE WHEN regexp_matches({lower}, {literal(PROBES)}) THEN 'probe' "
        f"WHEN regexp_matches({without_phones}, {literal(BOTS)}) THEN 'bot' ELSE 'people' END"
    )


def is_browser(agent: str) -> str:
    """SQL: whether the user agent calls itself a browser, as people's do."""
    return f"regexp_matches(lower(coalesce({agent}, '')), {literal(BROWSERS)})"


def is_health_path(path: str) -> str:
    """SQL: whether a path is one that load balancers and monitors ask."""
    return f"regexp_matches(lower({path}), {literal(HEALTH_PATHS)})"


def combine(by_agent: str, browser: str, health: str) -> str:
    """SQL: the traffic of a call from `agent_class`, `is_browser` and `is_health_path` computed before."""
    return f"CASE WHEN {by_agent} = 'people' AND {health} AND NOT {browser} THEN 'probe' ELSE {by_agent} END"


def traffic(agent: str, path: str) -> str:
    """SQL: people, bot or probe. For distinct values or small inputs; patterns are slow on every row."""
    return combine(agent_class(agent), is_browser(agent), is_health_path(path))
