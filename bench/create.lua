-- wrk … -- <token>: each request starts a draft with a title of its own.
local threads = 0
local token, made, thread

function setup(started)
  started:set("number", threads)
  threads = threads + 1
end

function init(args)
  token = args[1]
  made = 0
  math.randomseed(os.time() + number)
  thread = math.random(1000000000)
end

function request()
  made = made + 1
  local body = string.format(
    '{"type":"article","title":"Draft %d %d","summary":"Written to be timed.","tags":["bench-tag-1"],'
      .. '"categories":["strategic-objectives/6.2"],"body":"%s"}',
    thread, made, string.rep("One more sentence of a draft. ", 60))
  return wrk.format("POST", "/api/v1/articles",
    { ["Content-Type"] = "application/json", ["Authorization"] = "Bearer " .. token }, body)
end
