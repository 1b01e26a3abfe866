-- wrk -t 1 … -- <tokens, one a line> <first line to take> <event, or {n}> <largest n>: each request is the next person's registration, for
-- every tenth event in turn, none of which is over.
local tokens = {}
local following, event, largest, made

function init(args)
  for line in io.lines(args[1]) do tokens[#tokens + 1] = line end
  following = tonumber(args[2])
  event = args[3]
  largest = tonumber(args[4] or "1")
  made = 0
end

function request()
  local token = tokens[following]
  following = following + 1
  if following > #tokens then following = 1 end
  made = made + 1
  return wrk.format("POST", "/api/v1/events/" .. event:gsub("{n}", string.format("%d", made * 10 % largest + 1)) .. "/registrations",
    { ["Content-Type"] = "application/json", ["Authorization"] = "Bearer " .. token }, "{}")
end
