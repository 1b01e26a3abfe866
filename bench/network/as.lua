-- wrk … -- <token> <file of paths> <body, or nothing for a GET>: one path after the other.
local paths = {}
local at, headers, body

function init(args)
  headers = { ["Authorization"] = "Bearer " .. args[1], ["Content-Type"] = "application/json" }
  for line in io.lines(args[2]) do paths[#paths + 1] = line end
  body = args[3] ~= "" and args[3] or nil
  math.randomseed(os.time())
  at = math.random(#paths)
end

function request()
  at = at % #paths + 1
  return wrk.format(body and "POST" or "GET", paths[at], headers, body)
end
