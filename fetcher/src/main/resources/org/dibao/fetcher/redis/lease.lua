-- Gives the right to poll a source to one fetcher at a time.
-- KEYS: the lease, the mark that the last poll left. ARGV: the fetcher, milliseconds that the lease holds, begin of the
-- last poll that the fetcher knows of (milliseconds since 1970, 0 for none).
local polled = redis.call('GET', KEYS[2])
if polled and tonumber(polled) > tonumber(ARGV[3]) then
  return 'BEHIND'
end
local holder = redis.call('GET', KEYS[1])
-- A lease that is the asker's own was given before, in an answer that did not arrive.
if not holder or holder == ARGV[1] then
  redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
  return 'YOURS'
end
return 'TAKEN'
