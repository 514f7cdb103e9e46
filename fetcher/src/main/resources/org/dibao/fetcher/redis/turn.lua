-- Takes the next free turn at a host. KEYS: the time of the next free turn with the pause that led to it, the time until
-- which the host rests. ARGV: the pause after this turn, the longest wait, both in milliseconds, and HEARD if that pause is
-- the host's own wish as its robots.txt now has it. Answers how long to wait, after a "!" if that is longer and the turn was
-- not taken.
local HOUR = 3600000
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local pause, longest, heard = tonumber(ARGV[1]), tonumber(ARGV[2]), ARGV[3] == 'HEARD'
local known = redis.call('GET', KEYS[1]) or '0 0'
local free, led = string.match(known, '^(%d+) (%d+)$')
free, led = tonumber(free), tonumber(led)
local rest = tonumber(redis.call('GET', KEYS[2]) or '0')

local function keep()
  if free > now then
    redis.call('SET', KEYS[1], string.format('%.0f %.0f', free, led), 'PX', string.format('%.0f', free - now))
  end
end

local far = free - now > HOUR
if far and heard and pause * 2 < led then
  -- The host wanted a pause of hours and does not any more: of what is left only its part counts.
  free = now + math.floor((free - now) * pause / led)
  led = pause
  far = false
  keep()
end
-- What is no page does not wait for hours, or a slip in robots.txt would keep its correction from being heard.
local aside = far and not heard
local turn = math.max(now, rest, aside and 0 or free)
if turn - now > longest then
  return '!' .. string.format('%.0f', turn - now)
end
if not aside then
  free = turn + pause
  led = heard and pause or led
  keep()
end
return string.format('%.0f', turn - now)
