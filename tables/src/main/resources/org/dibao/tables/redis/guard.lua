-- Lets a script run only on the index that its caller means.
-- KEYS[1] what is known of the index; ARGV: epoch, state, the highest sequence number the caller has seen,
-- partition and next offset if a record of the topic is applied (else empty), then the script's own arguments.
local known = redis.call('HMGET', KEYS[1], 'epoch', 'state', 'sequence', 'generation')
-- Emptied, made anew by someone, or put back to an older copy: the caller must not go on.
if known[1] ~= ARGV[1] or known[2] ~= ARGV[2] or tonumber(known[3]) < tonumber(ARGV[3]) then
  return {-1, ''}
end
local index = KEYS[1] .. ':' .. known[4] .. ':'
local given = {}
for i = 6, #ARGV do
  given[i - 5] = ARGV[i]
end
local answer = (function()
--BODY--
end)()
if ARGV[4] ~= '' then
  local field = 'position-' .. ARGV[4]
  if tonumber(ARGV[5]) > tonumber(redis.call('HGET', KEYS[1], field) or '0') then
    redis.call('HSET', KEYS[1], field, ARGV[5])
  end
end
return {redis.call('HINCRBY', KEYS[1], 'sequence', 1), answer}
