-- safe: changes how an index is added to; its waiting list is emptied once
-- Words are put into their index at once, not on a list that every search goes through first: how long a search takes does not hang on
-- what came in lately, least of all on reports that the reader may not see.
alter index reports.search_words_by_word set (fastupdate = off);
select gin_clean_pending_list('reports.search_words_by_word');
