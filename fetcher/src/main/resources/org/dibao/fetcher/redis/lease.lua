-- Gives the right to poll a source to one fetcher at a time.
-- KEYS: the lease, the mark that the last poll left. ARGV: token, milliseconds that the lease holds, begin of the last
-- poll that the asking fetcher knows of (milliseconds since 1970, 0 for none).
local polled = redis.call('GET', KEYS[2])
if polled and tonumber(polled) > tonumber(ARGV[3]) then
  return 'BEHIND'
end
if redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) then
  return 'YOURS'
end
return 'TAKEN'
