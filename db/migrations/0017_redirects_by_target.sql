-- Where what an id stands for moves again, every redirect to it is found by the id that it leads to.
create index redirect_by_new on redirect (new_id);
