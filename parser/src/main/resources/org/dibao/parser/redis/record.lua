-- Takes in a sighting that stands on the topic. The order in which sightings come does not matter, nor how often.
-- given: what store.lua reads; then the announcement, the revision, the role.
local copy = given_copy(1)
local id, revision, role = given[11], tonumber(given[12]), given[13]

local first = get_document(id)
local a = first and get_announcement(first.announcement)
if not a then
  -- The one who made it known is not on the topic, or not yet read: until he is, it counts as not published.
  a = {
    number = next_number('announcement'), id = id, revision = 1, rank = 0, pending = 'N', claimed = 0,
    first = copy.fetched, leader = id:sub(1, SHORT), address = copy.home, text = 0
  }
  put_document(id, a.number, 1, 'N')
end
if id == copy.document or copy.fetched < a.first and a.text == 0 then
  a.first = copy.fetched
end

local leads = role ~= '-'
  and (a.leader == copy.leader or a.text == 0 or revision > a.revision
    or (revision == a.revision and copy.rank > a.rank))
if leads then
  local text = same_text(a.number, copy.exact)
  a.text = text > 0 and text or add_text(a.number, copy)
  a.leader, a.address, a.rank, a.pending = copy.leader, copy.home, copy.rank, '-'
  a.revision = revision
  call_it(a, copy.names)
end
put_announcement(a)
put_document(copy.document, a.number, revision, role)
put_address(copy, a.number)
return ''
