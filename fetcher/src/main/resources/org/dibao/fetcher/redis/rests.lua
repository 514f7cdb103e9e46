-- Whether a host has the rest that it asked for. KEYS: the mark of that.
return redis.call('EXISTS', KEYS[1]) == 1 and 'RESTS' or 'AWAKE'
