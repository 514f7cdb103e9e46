-- Begins a new epoch, in which nothing but the making of the index may run.
-- KEYS[1] what is known of the index, KEYS[2] the lease; ARGV: who holds the lease, epoch, server's run id, schema,
-- topic's id, generation if it is made from nothing (else empty).
if redis.call('GET', KEYS[2]) ~= ARGV[1] then
  return 0
end
if ARGV[6] ~= '' then
  redis.call('DEL', KEYS[1])
  redis.call('HSET', KEYS[1], 'generation', ARGV[6], 'sequence', 0)
end
redis.call('HSET', KEYS[1], 'epoch', ARGV[2], 'state', 'building', 'run', ARGV[3], 'schema', ARGV[4],
  'topic', ARGV[5])
return 1
