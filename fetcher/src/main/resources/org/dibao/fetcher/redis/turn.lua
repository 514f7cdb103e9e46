-- Takes the next free turn at a host. KEYS: the time of the next free turn. ARGV: the pause after this turn, the longest
-- wait, both in milliseconds. Answers how long to wait, after a "!" if that is longer and the turn was not taken.
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local turn = math.max(now, tonumber(redis.call('GET', KEYS[1]) or '0'))
if turn - now > tonumber(ARGV[2]) then
  return '!' .. string.format('%.0f', turn - now)
end
local free = turn + tonumber(ARGV[1])
if free > now then
  redis.call('SET', KEYS[1], string.format('%.0f', free), 'PX', string.format('%.0f', free - now))
end
return string.format('%.0f', turn - now)
