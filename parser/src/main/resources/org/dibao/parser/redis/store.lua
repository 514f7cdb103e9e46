-- How announcements are kept. Numbers instead of ids and small packed hashes instead of keys, because ten million
-- documents have to fit: docs/rationale.md says what each byte costs.
--   d:  document          -> announcement, revision, role
--   a:  announcement      -> id, revision, who leads its text, what is still to be acknowledged
--   t:  text              -> announcement, how it was sampled; m: its marks
--   e:  exact hash        -> texts
--   u:  address           -> announcement that it carried last
--   s:  shingle           -> texts that it is among the smallest of
--   w:  name              -> announcements that are called so
-- Roles: N made the announcement known, R revised it, U upgraded it, - is a further copy.

local POSTED = 32        -- shingles of a text that lead to it
local POSTING = 5        -- bytes of a text in a shingle's list: its number, the fastest changing byte first, as a search
                         -- goes by the first; then what the list's key leaves open of the shingle
local FULL = 20000       -- bytes of a shingle's list; a shingle in so many texts tells nothing
local WAS_FULL = 'F'     -- what is left of a list then
local NAMESAKES = 4      -- announcements kept of one name; with so many it tells nothing
local PER_HASH = 128     -- announcements and texts in one packed hash
local LAST = 4294967295  -- the greatest shingle

local function numbered(kind, number)
  return index .. kind .. math.floor(number / PER_HASH), number % PER_HASH
end

local function hashed(kind, hash)
  return index .. kind .. hash:sub(1, 2), hash:sub(3)
end

local function next_number(kind)
  return redis.call('HINCRBY', index .. 'n', kind, 1)
end

local function last_number(kind)
  return tonumber(redis.call('HGET', index .. 'n', kind) or 0)
end

local function get_document(document)
  local value = redis.call('HGET', hashed('d:', document))
  if not value then
    return nil
  end
  local announcement, revision, role = struct.unpack('>I4I2c1', value)
  return {announcement = announcement, revision = revision, role = role}
end

local function put_document(document, announcement, revision, role)
  local key, field = hashed('d:', document)
  redis.call('HSET', key, field, struct.pack('>I4I2c1', announcement, revision, role))
end

local ANNOUNCEMENT = '>c12I2Bc1I4c4c4I4'
local CLAIMED = 33       -- where the time of a claim stands that is still to be acknowledged
local SHORT = 4          -- bytes that tell documents and addresses of one announcement from each other

local function get_announcement(number)
  local value = redis.call('HGET', numbered('a:', number))
  if not value then
    return nil
  end
  local a = {number = number, claimed = 0}
  a.id, a.revision, a.rank, a.pending, a.first, a.leader, a.address, a.text = struct.unpack(ANNOUNCEMENT, value)
  if a.pending ~= '-' then
    a.claimed = struct.unpack('>I4', value, CLAIMED)
  end
  return a
end

local function put_announcement(a)
  local key, field = numbered('a:', a.number)
  local value = struct.pack(ANNOUNCEMENT, a.id, a.revision, a.rank, a.pending, a.first, a.leader, a.address, a.text)
  if a.pending ~= '-' then
    value = value .. struct.pack('>I4', a.claimed)
  end
  redis.call('HSET', key, field, value)
end

local function get_text(number)
  local value = redis.call('HGET', numbered('t:', number))
  if not value then
    return nil
  end
  local text = {number = number}
  text.announcement, text.posted, text.limit, text.length, text.truncated = struct.unpack('>I4BI4I3B', value)
  return text
end

local function texts_with(exact)
  local packed = redis.call('HGET', hashed('e:', exact)) or ''
  local numbers = {}
  for at = 1, #packed, 4 do
    numbers[#numbers + 1] = (struct.unpack('>I4', packed, at))
  end
  return numbers, packed
end

-- The smallest hashes of a text are small: what is left of them above these 28 bits is nothing.
local function shingle_list(hash)
  return index .. 's:' .. struct.pack('>I3', hash % 1048576), string.char(math.floor(hash / 1048576) % 256)
end

-- A document's shingles with the lists that they lead to, without those that are in too many texts to tell anything. The
-- lists are most of what a claim reads, so they are looked up only once somebody asks.
local function shingles_of(copy)
  if copy.shingles then
    return copy.shingles
  end
  copy.shingles = {}
  local sample, found, keys = copy.sample, {}, {}
  if #sample == 0 then
    return copy.shingles
  end
  for at = 1, #sample, 4 do
    local hash = struct.unpack('>I4', sample, at)
    local key, rest = shingle_list(hash)
    keys[#keys + 1] = key
    found[#found + 1] = {hash = hash, key = key, rest = rest, list = '', tells = 0}
  end
  local lists = redis.call('MGET', unpack(keys))
  for i, shingle in ipairs(found) do
    shingle.list = lists[i] or ''
    if shingle.list ~= WAS_FULL then
      copy.shingles[#copy.shingles + 1] = shingle
    end
  end
  return copy.shingles
end

-- Written whole, in one go: appended to, each list would keep as much room again. Two shingles may share a list.
local function post(shingles, number)
  local lists, written = {}, {}
  local posted, limit = 0, LAST
  for i = 1, math.min(POSTED, #shingles) do
    local shingle = shingles[i]
    lists[shingle.key] = (lists[shingle.key] or shingle.list) .. struct.pack('<I4', number) .. shingle.rest
    posted, limit = i, shingle.hash
  end
  for key, list in pairs(lists) do
    written[#written + 1] = key
    written[#written + 1] = #list < FULL and list or WAS_FULL
  end
  if posted > 0 then
    redis.call('MSET', unpack(written))
  end
  return posted, limit
end

local function add_text(announcement, copy)
  local number = next_number('text')
  local posted, limit = post(shingles_of(copy), number)
  local key, field = numbered('t:', number)
  redis.call('HSET', key, field,
    struct.pack('>I4BI4I3B', announcement, posted, limit, math.min(copy.length, 16777215), copy.truncated))
  if copy.marks ~= '' then
    key, field = numbered('m:', number)
    redis.call('HSET', key, field, copy.marks)
  end
  local _, packed = texts_with(copy.exact)
  key, field = hashed('e:', copy.exact)
  redis.call('HSET', key, field, packed:sub(-28) .. struct.pack('>I4', number))
  return number
end

-- The text of an announcement that reads so to the letter; 0 if it has none.
local function same_text(announcement, exact)
  for _, number in ipairs((texts_with(exact))) do
    local text = get_text(number)
    if text and text.announcement == announcement then
      return number
    end
  end
  return 0
end

local function get_address(address)
  local value = redis.call('HGET', hashed('u:', address))
  if not value then
    return nil, -1
  end
  return struct.unpack('>I4I4', value)
end

local function put_address(copy, announcement)
  local _, fetched = get_address(copy.address)
  if copy.fetched >= fetched then
    local key, field = hashed('u:', copy.address)
    redis.call('HSET', key, field, struct.pack('>I4I4', announcement, copy.fetched))
  end
end

local function called(name)
  local packed = redis.call('HGET', hashed('w:', name)) or ''
  local numbers = {}
  for at = 1, #packed, 4 do
    numbers[#numbers + 1] = (struct.unpack('>I4', packed, at))
  end
  return numbers, packed
end

local function call_it(a, names)
  for at = 1, #names, 8 do
    local name = names:sub(at, at + 7)
    local numbers, packed = called(name)
    local new = #numbers < NAMESAKES
    for _, number in ipairs(numbers) do
      new = new and number ~= a.number
    end
    if new then
      local key, field = hashed('w:', name)
      redis.call('HSET', key, field, packed .. struct.pack('>I4', a.number))
    end
  end
end

-- The document that is asked about, or was recorded, as both scripts are given it.
local function given_copy(from)
  local copy = {
    document = given[from],
    address = given[from + 1],
    exact = given[from + 2],
    length = tonumber(given[from + 3]),
    sample = given[from + 4],
    marks = given[from + 5],
    rank = tonumber(given[from + 6]),
    truncated = tonumber(given[from + 7]),
    fetched = tonumber(given[from + 8]),
    names = given[from + 9]
  }
  copy.leader = copy.document:sub(1, SHORT)
  copy.home = copy.address:sub(1, SHORT)
  return copy
end
