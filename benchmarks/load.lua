-- Readers for wrk: each request asks for another page as another person. Arguments: a file with one address a line, a
-- file with one cookie a line, milliseconds that a reader pauses.
local threads = {}
local kinds = { "connect", "read", "write", "timeout" }

local function lines(path)
  local found = {}
  for line in io.lines(path) do
    found[#found + 1] = line
  end
  return found
end

function setup(thread)
  thread:set("number", #threads)
  threads[#threads + 1] = thread
end

function init(args)
  pages, cookies, pause = lines(args[1]), lines(args[2]), tonumber(args[3])
  math.randomseed(20261123 + number)
  codes = {}
  at = number * math.floor(#pages / 2)
  who = number * math.floor(#cookies / 2)
end

function request()
  at, who = at % #pages + 1, who % #cookies + 1
  local language = who % 2 == 0 and "zh" or "en"
  return wrk.format("GET", pages[at], {
    ["Host"] = wrk.headers["Host"],
    ["Accept-Encoding"] = "gzip",
    ["Accept-Language"] = language,
    ["Cookie"] = cookies[who],
  })
end

function delay()
  return pause > 0 and math.random(pause * 2) or 0
end

function response(status)
  codes[tostring(status)] = (codes[tostring(status)] or 0) + 1
end

function done(summary, latency)
  local every = {}
  for _, thread in ipairs(threads) do
    for code, count in pairs(thread:get("codes")) do
      every[code] = (every[code] or 0) + count
    end
  end
  for code, count in pairs(every) do
    print(string.format("sowhat code %s %d", code, count))
  end
  for _, kind in ipairs(kinds) do
    print(string.format("sowhat error %s %d", kind, summary.errors[kind]))
  end
  print(string.format("sowhat took requests %d", summary.requests))
  print(string.format("sowhat took seconds %.3f", summary.duration / 1e6))
  for _, share in ipairs({ 50, 95, 99, 100 }) do
    print(string.format("sowhat ms p%d %.1f", share, latency:percentile(share) / 1000))
  end
end
