-- Prolongs a lease, or takes it again if Redis forgot it; not if another fetcher has it by now.
-- KEYS: the lease. ARGV: the fetcher, milliseconds that the lease holds.
local holder = redis.call('GET', KEYS[1])
if holder and holder ~= ARGV[1] then
  return 'TAKEN'
end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 'YOURS'
