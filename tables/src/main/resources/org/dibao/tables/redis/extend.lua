-- Keeps the lease for another while, or gives it up after none. KEYS[1] the lease; ARGV: who holds it, milliseconds.
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return 0
end
return redis.call('PEXPIRE', KEYS[1], ARGV[2])
