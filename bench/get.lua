-- wrk … -- <path with one {n} or none> <largest n>: each request draws its own n.
local path, largest

function init(args)
  path = args[1]
  largest = tonumber(args[2] or "1")
  math.randomseed(os.time())
end

function request()
  return wrk.format("GET", (path:gsub("{n}", tostring(math.random(largest)))))
end
