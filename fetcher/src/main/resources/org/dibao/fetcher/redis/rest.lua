-- Gives no turn at a host for some time. KEYS: the time until which the host rests. ARGV: how long, in milliseconds.
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local rest = math.max(now + tonumber(ARGV[1]), tonumber(redis.call('GET', KEYS[1]) or '0'))
redis.call('SET', KEYS[1], string.format('%.0f', rest), 'PX', string.format('%.0f', rest - now))
return 'DONE'
