-- Does a document lead the text of its announcement, and stands that on the topic?
-- given: the document.
local known = get_document(given[1])
local a = known and get_announcement(known.announcement)
local leads = a and known.role ~= '-' and a.pending == '-'
  and a.leader == given[1]:sub(1, SHORT) and a.revision == known.revision
return leads and '1' or '0'
