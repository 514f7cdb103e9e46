-- Declares the index ready, if it is still the one that was begun.
-- KEYS[1] what is known of the index, KEYS[2] the lease; ARGV: who holds the lease, epoch.
if redis.call('GET', KEYS[2]) ~= ARGV[1] or redis.call('HGET', KEYS[1], 'epoch') ~= ARGV[2] then
  return 0
end
redis.call('HSET', KEYS[1], 'state', 'ready')
redis.call('DEL', KEYS[2])
return 1
