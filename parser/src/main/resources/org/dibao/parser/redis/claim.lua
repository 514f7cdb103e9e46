-- Which announcement does a document carry? Answers for good: what is said here to one parser binds all others.
-- given: what store.lua reads; then for how many seconds a claim that was not acknowledged is left to its claimant; then
-- the names of each document that is referred to.
local copy = given_copy(1)
local hold = tonumber(given[11])
local now = tonumber(redis.call('TIME')[1])
copy.said = marks_of(copy.marks)

local function answer(a, revision, role, leads)
  local said = {struct.pack('>c1c12I2c1c1I4', 'C', a.id, revision, role, leads and '1' or '0', a.first)}
  if leads then
    for i = 12, #given do
      said[#said + 1] = meant_by(given[i], a, copy)
    end
  end
  return table.concat(said)
end

-- The very document again: the same answer. It is published again only while its text still leads, or an older text
-- would come after a newer one on the topic.
local known = get_document(copy.document)
if known then
  local a = get_announcement(known.announcement)
  local leads = known.role ~= '-' and a.leader == copy.leader and a.revision == known.revision
  if leads and a.pending ~= '-' then
    a.claimed = now
    put_announcement(a)
  end
  return answer(a, known.revision, known.role, leads)
end

local function carry(a, role)
  put_document(copy.document, a.number, a.revision, role)
  put_address(copy, a.number)
  return answer(a, a.revision, role, role ~= '-')
end

local function lead(a, role)
  local text = same_text(a.number, copy.exact)
  a.text = text > 0 and text or add_text(a.number, copy)
  a.leader, a.address, a.rank = copy.leader, copy.home, copy.rank
  a.pending, a.claimed = role, now
  put_announcement(a)
  call_it(a, copy.names)
  return carry(a, role)
end

local function of_another(a)
  return a.pending ~= '-' and now - a.claimed < hold
end

local function join(a)
  local better = copy.rank > a.rank
  if better and of_another(a) then
    return 'H'
  end
  -- Whoever was to publish it has not done so in time: this copy does it in his place.
  if a.pending ~= '-' and not of_another(a) then
    return lead(a, a.pending)
  end
  if better then
    -- Below 2 are samples for sale, of which nobody was told.
    return lead(a, (a.rank < 2 and copy.rank >= 2) and 'N' or 'U')
  end
  return carry(a, '-')
end

local function revise(a)
  if of_another(a) then
    return 'H'
  end
  a.revision = a.revision + 1
  return lead(a, 'R')
end

local function candidate(number)
  local text = get_text(number)
  if text then
    text.said = marks_of(redis.call('HGET', numbered('m:', number)))
    text.of = get_announcement(text.announcement)
  end
  return text
end

-- A text that no longer leads speaks for its announcement only where the leading one agrees: what was a sample for all
-- districts became one district's notice.
local function agrees(text, contradict_so)
  if contradict_so(copy.said, text.said) then
    return false
  end
  local leading = text.of.text
  return leading == text.number or leading == 0
    or not contradict_so(copy.said, marks_of(redis.call('HGET', numbered('m:', leading))))
end

local there, last = get_address(copy.address)

-- A page that says again what it said before its last change. Only one that was fetched later than all we know of its
-- address: an old document that comes late must not bring back its old text.
local function returns_to(text)
  local a = text.of
  local leading = there == a.number and a.address == copy.home and copy.fetched > last and a.text ~= text.number
    and get_text(a.text)
  return leading and copy.truncated <= leading.truncated
end

for _, number in ipairs((texts_with(copy.exact))) do
  local text = candidate(number)
  if text and text.of and agrees(text, contradict_to_the_letter) then
    return returns_to(text) and revise(text.of) or join(text.of)
  end
end

local function revises(a)
  local leading = a.address == copy.home and candidate(a.text)
  if not leading or contradict_on_a_page(copy.said, leading.said) or copy.truncated > leading.truncated then
    return false
  end
  if same_title(copy.said, leading.said) then
    return true
  end
  local in_copy, in_text = shares(copy, leading, shared_with(copy, leading.number))
  return math.max(in_copy, in_text) >= SAME_PAGE
end

-- A document that was held for its parts may come after a later one from its address: it revises nothing any more.
local before = there and get_announcement(there)
if before and revises(before) then
  return copy.fetched < last and carry(before, '-') or revise(before)
end

local best, most = nil, 0
for number, count in pairs(shared_shingles(copy)) do
  local text = candidate(number)
  local how = text and text.of and alike(copy, text, count) or 0
  if how > 0 and (how > most or (how == most and number < best.number)) and agrees(text, contradict) then
    best, most = text, how
  end
end
if best then
  return join(best.of)
end

local a = {
  number = next_number('announcement'), id = copy.document, revision = 1, first = copy.fetched
}
return lead(a, 'N')
