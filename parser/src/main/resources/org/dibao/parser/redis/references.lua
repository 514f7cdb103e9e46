-- Which announcement is meant by a name: the only one called so that was known when the document was fetched. Looking again
-- later gives the same, whatever has come since.

local UNKNOWN = ('\0'):rep(12)

local function may_be_meant(other, a, copy)
  if not other or other.number == a.number or other.rank < 2 or other.first > copy.fetched then
    return false
  end
  return other.text == 0 or not elsewhere(copy.said, marks_of(redis.call('HGET', numbered('m:', other.text))))
end

-- names: what a reference calls its document, the surest first. A name that fits several leaves it to the next.
local function meant_by(names, a, copy)
  for at = 1, #names, 8 do
    local meant, count = nil, 0
    for _, number in ipairs((called(names:sub(at, at + 7)))) do
      local other = get_announcement(number)
      if may_be_meant(other, a, copy) then
        meant, count = other, count + 1
      end
    end
    if count == 1 then
      return meant.id
    end
  end
  return UNKNOWN
end
