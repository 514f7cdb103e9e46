-- Whether two texts are copies of one, as far as a sample of their shingles and their marks can tell.

local FEWEST = 4         -- shingles in common below which nothing is said
local FEWEST_TITLED = 2  -- the same under the same title: a preview of three tenths may have no more
local ALIKE = 0.6        -- share of the one that must be in the other; an edited copy keeps about 0.85
local SAME_TITLE = 0.45  -- the same under the same title
local SAME_PAGE = 0.3    -- the same at the same address
local MUTUAL = 0.9       -- share of each in the other above which a title's words about another document do not count
local KEPT = 0.9         -- chance that a shingle of a copy is in its original; what follows weighs against chance
local MISSING = -math.log(1 - KEPT)  -- what each that is not there tells against it
local TO_ONE = 3         -- how much surer than by chance, as a natural logarithm, whatever the number of known texts
local TITLE_TELLS = 6    -- what the same title adds to that: hardly one in a thousand has it by chance
local ANYHOW = 30        -- texts that are counted in addition, so that rarity among few is not made too much of
local USUAL = 1000       -- words of a text; one that is twice as long has any phrase twice as likely
local FOUND = 400        -- texts that rare shingles lead to, after which frequent ones lead to no others
local AGREEING = 0.02    -- what a mark in common weighs where several texts are alike: of a template's, the own one
local DATES = 2          -- size of the sample of days
local FIGURES = 5        -- size of the sample of figures

local KINDS = 'TNZYyFRrKvkCDdfP'
local SAYS = 1048576     -- 20 bits of a mark are what it says, the 4 above them its kind

local function marks_of(packed)
  local marks = {}
  for at = 1, #(packed or ''), 3 do
    local token = struct.unpack('>I3', packed, at)
    local number = math.floor(token / SAYS)
    local kind, value = KINDS:sub(number + 1, number + 1), token % SAYS
    local of_kind = marks[kind] or {list = {}, set = {}}
    of_kind.list[#of_kind.list + 1] = value
    of_kind.set[value] = true
    marks[kind] = of_kind
  end
  return marks
end

local function lacks(one, other)
  for _, value in ipairs(one.list) do
    if not other.set[value] then
      return true
    end
  end
  return false
end

-- Both speak of it, and name nothing in common.
local function disjoint(a, b, kind)
  local one, other = a[kind], b[kind]
  if not one or not other then
    return false
  end
  for _, value in ipairs(one.list) do
    if other.set[value] then
      return false
    end
  end
  return true
end

-- Each names something that the other does not.
local function exclusive(a, b, kind)
  local one, other = a[kind], b[kind]
  return one ~= nil and other ~= nil and lacks(one, other) and lacks(other, one)
end

-- One speaks of it and the other does not, or of something else.
local function different(a, b, kind)
  local one, other = a[kind], b[kind]
  if not one or not other then
    return one ~= other
  end
  return lacks(one, other) or lacks(other, one)
end

-- Whether what the one is chiefly about is not even mentioned by the other.
local function unheard(a, b, chief, mentioned)
  local value = a[chief].list[1]
  return not b[chief].set[value] and not (b[mentioned] and b[mentioned].set[value])
end

local function elsewhere(a, b)
  return a.R and b.R and unheard(a, b, 'R', 'r') and unheard(b, a, 'R', 'r')
end

local function another_year(a, b)
  return a.Y and b.Y and (unheard(a, b, 'Y', 'y') or unheard(b, a, 'Y', 'y'))
end

-- How many of two samples can be compared, and how many of these are common. Samples are ascending; what the one that
-- was cut off first reaches to is comparable.
local function compared(a, b, kind, size)
  local one, other = a[kind], b[kind]
  if not one or not other then
    return 0, 0
  end
  local limit = SAYS
  for _, sample in ipairs({one.list, other.list}) do
    if #sample == size and sample[size] < limit then
      limit = sample[size]
    end
  end
  local of_one, of_other, common = 0, 0, 0
  for _, value in ipairs(one.list) do
    if value <= limit then
      of_one = of_one + 1
      common = common + (other.set[value] and 1 or 0)
    end
  end
  for _, value in ipairs(other.list) do
    of_other = of_other + (value <= limit and 1 or 0)
  end
  return math.min(of_one, of_other), common
end

local function other_days(a, b)
  local comparable, common = compared(a, b, 'd', DATES)
  return comparable > 0 and common == 0
end

local function other_figures(a, b)
  local comparable, common = compared(a, b, 'f', FIGURES)
  return comparable >= 3 and common * 2 < comparable
end

-- What an issuer does not change about a page of his without making another announcement of it.
local function contradict_on_a_page(a, b)
  return disjoint(a, b, 'N') or disjoint(a, b, 'Z') or disjoint(a, b, 'C') or disjoint(a, b, 'D') or elsewhere(a, b)
end

-- What keeps apart even texts that agree to the letter. A title in other words does not.
local function contradict_to_the_letter(a, b)
  return contradict_on_a_page(a, b) or different(a, b, 'K') or disjoint(a, b, 'P')
end

-- A formal title is kept as two pairs of letters of what it is about, any other as one hash.
local SUBJECT = 2

local function other_subject(a, b)
  return a.T ~= nil and b.T ~= nil and #a.T.list == SUBJECT and #b.T.list == SUBJECT and disjoint(a, b, 'T')
end

local function contradict(a, b)
  return contradict_to_the_letter(a, b) or different(a, b, 'v') or exclusive(a, b, 'F') or another_year(a, b)
    or other_days(a, b) or other_figures(a, b) or other_subject(a, b)
end

local function same_title(a, b)
  return a.T ~= nil and b.T ~= nil and not different(a, b, 'T')
end

-- The texts that a shingle is in; nothing if they are more than so many.
local function texts_in(shingle, most)
  local texts, at = {}, 1
  while true do
    local from = shingle.list:find(shingle.rest, at, true)
    if not from then
      return texts
    end
    if from % POSTING == 0 then
      if #texts == most then
        return nil
      end
      texts[#texts + 1] = struct.unpack('<I4', shingle.list, from - POSTING + 1)
    end
    at = from + 1
  end
end

local function is_in(shingle, packed)
  local posting, at = packed .. shingle.rest, 1
  while true do
    local from = shingle.list:find(posting, at, true)
    if not from or from % POSTING == 1 then
      return from ~= nil
    end
    at = from + 1
  end
end

-- How little it can be chance that a text has a shingle which so many others have: of one in every third text nearly
-- nothing, of one that is in no other nearly all.
local function tells(texts, all)
  return math.log(KEPT / math.min(0.5, math.max(1, texts) / all))
end

-- How many of the document's shingles, which are ascending, a sample that reaches so far could have.
local function within(copy, limit)
  local shingles = shingles_of(copy)
  local from, to = 0, #shingles
  while from < to do
    local middle = math.ceil((from + to) / 2)
    if shingles[middle].hash <= limit then
      from = middle
    else
      to = middle - 1
    end
  end
  return from
end

-- How many of the shingles of the known text, and how many of the document's, could be in common: those below what both
-- samples reach to.
local function comparable(copy, text)
  local shingles = shingles_of(copy)
  local reach = #shingles > 0 and shingles[#shingles].hash or 0
  local of_text = text.limit <= reach and text.posted or text.posted * reach / text.limit
  return math.max(1, of_text), math.max(1, within(copy, math.min(reach, text.limit)))
end

-- The share of the known text that is in the document, and of the document that is in the known text; then how many of each
-- could be in common.
local function shares(copy, text, shared)
  local of_text, of_copy = comparable(copy, text)
  return math.min(1, shared / of_text), math.min(1, shared / of_copy), of_text, of_copy
end

-- What speaks against a copy before anything is compared: chance, which is greater among many texts, and less with a title.
local function against(copy, titled)
  return copy.chances - (titled and TITLE_TELLS or 0)
end

-- Whether so many in common, telling so much, make enough of a text of which so many could be, and more than what any two
-- texts of the trade have: by the share alone, five common phrases of eight would do.
local function enough(shared, of, sure, least)
  return shared >= least * of and sure >= math.max(0, of - shared) * MISSING
end

-- How much less a phrase tells that is in a long text.
local function lengthy(text)
  return math.log(math.max(1, text.length / USUAL))
end

-- How many of the frequent shingles are in a text as well, and what they tell; nothing once so many are not that the text
-- cannot be the original under whatever title. The rarest come first, which are the soonest missed.
local function also_in(copy, text, shared, telling)
  local last = within(copy, text.limit)
  local of_text, of_copy = comparable(copy, text)
  local at_most, sure = shared + copy.frequent_to[last], telling + copy.telling_to[last] - against(copy, true)
  local long, packed = lengthy(text), struct.pack('<I4', text.number)
  local function hopeless()
    local rest = sure - at_most * long
    return not enough(at_most, of_text, rest, SAME_TITLE) and not enough(at_most, of_copy, rest, SAME_TITLE)
  end
  if hopeless() then
    return nil
  end
  for _, shingle in ipairs(copy.frequent) do
    if shingle.hash <= text.limit and not is_in(shingle, packed) then
      at_most, sure = at_most - 1, sure - shingle.tells
      if hopeless() then
        return nil
      end
    end
  end
  return at_most - shared, sure + against(copy, true) - telling
end

-- How many of the document's frequent shingles there are up to each of its shingles, and what they tell.
local function sum_up_frequent(copy)
  copy.frequent_to, copy.telling_to = {[0] = 0}, {[0] = 0}
  for i, shingle in ipairs(shingles_of(copy)) do
    copy.frequent_to[i] = copy.frequent_to[i - 1] + (shingle.frequent and 1 or 0)
    copy.telling_to[i] = copy.telling_to[i - 1] + (shingle.frequent and shingle.tells or 0)
  end
end

-- How many of the document's shingles are in each of the texts that may be its original. The rarest lead to them; in the
-- long lists of frequent ones nobody is looked for who was not found by then, or a claim would read thousands of texts.
local function shared_shingles(copy)
  local shared, telling, found = {}, {}, 0
  local all = last_number('text') + ANYHOW
  local rarest_first = {unpack(shingles_of(copy))}
  table.sort(rarest_first, function(one, other) return #one.list < #other.list end)
  copy.frequent = {}
  for _, shingle in ipairs(rarest_first) do
    local texts = #copy.frequent == 0 and texts_in(shingle, found == 0 and FULL or FOUND - found)
    shingle.tells = tells(texts and #texts or #shingle.list / POSTING, all)
    if not texts then
      shingle.frequent = true
      copy.frequent[#copy.frequent + 1] = shingle
    end
    for _, number in ipairs(texts or {}) do
      found = found + 1
      shared[number] = (shared[number] or 0) + 1
      telling[number] = (telling[number] or 0) + shingle.tells
    end
  end
  copy.telling, copy.chances = telling, math.log(all) + TO_ONE
  sum_up_frequent(copy)
  local counted = {}
  for number, count in pairs(shared) do
    -- One in common is mostly two phrases with the same hash.
    local text = count >= FEWEST_TITLED and get_text(number)
    if text then
      local more, tell = also_in(copy, text, count, telling[number])
      if more then
        counted[number] = count + more
        telling[number] = telling[number] + tell
      end
    end
  end
  return counted
end

-- The same of one text, whether it was found or not.
local function shared_with(copy, number)
  local count, packed = 0, struct.pack('<I4', number)
  for _, shingle in ipairs(shingles_of(copy)) do
    count = count + (is_in(shingle, packed) and 1 or 0)
  end
  return count
end

local function marks_in_common(a, b)
  local common = 0
  for kind, one in pairs(a) do
    local other = b[kind]
    for _, value in ipairs(other and one.list or {}) do
      common = common + (other.set[value] and 1 or 0)
    end
  end
  return common
end

-- How alike they are, from 0 to 1 and a little for each mark in common; 0 where it does not make them copies.
local function alike(copy, text, shared)
  local titled = same_title(copy.said, text.said)
  if shared < (titled and FEWEST_TITLED or FEWEST) or text.posted == 0 then
    return 0
  end
  local in_copy, in_text, of_text, of_copy = shares(copy, text, shared)
  -- An interpretation quotes what it interprets.
  if different(copy.said, text.said, 'k') and math.min(in_copy, in_text) < MUTUAL then
    return 0
  end
  -- A page that carries a short known text and much else is not a copy of it, unless that was a preview.
  local fuller = titled or text.truncated == 1 or copy.length <= 2 * text.length
  local sure = copy.telling[text.number] - shared * lengthy(text) - against(copy, titled)
  local least = titled and SAME_TITLE or ALIKE
  if enough(shared, of_copy, sure, least) or (fuller and enough(shared, of_text, sure, least)) then
    return math.max(in_copy, in_text) + AGREEING * marks_in_common(copy.said, text.said)
  end
  return 0
end
