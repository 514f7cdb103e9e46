-- Whether a host has the rest that it asked for. KEYS: the time until which it rests.
return redis.call('EXISTS', KEYS[1]) == 1 and 'RESTS' or 'AWAKE'
