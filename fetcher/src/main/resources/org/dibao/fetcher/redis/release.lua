-- Gives a lease back, if it is still the asker's, and marks when the source was polled, unless a later poll was marked.
-- KEYS: the lease, the mark. ARGV: the fetcher, begin of the poll (milliseconds since 1970, 0 for none), milliseconds
-- that the mark is kept.
if redis.call('GET', KEYS[1]) == ARGV[1] then
  redis.call('DEL', KEYS[1])
end
local marked = redis.call('GET', KEYS[2])
if tonumber(ARGV[2]) > 0 and (not marked or tonumber(marked) < tonumber(ARGV[2])) then
  redis.call('SET', KEYS[2], ARGV[2], 'PX', ARGV[3])
end
return 'DONE'
