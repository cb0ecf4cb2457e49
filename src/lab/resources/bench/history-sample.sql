-- What the hub wrote for the one order that it took from the channel to the target and acknowledged.
set synchronous_commit = off;
create temporary table sample as
select t.id as transmission, t.partner, i.id as incoming, o.id as outgoing, di.id as delivered,
  greatest(i.id, o.id) as last_document, (select max(id) from delivery) as last_delivery
from transmission t
  join document i on i.transmission_id = t.id and i.direction = 'in' and i.state = 'delivered'
  join document o on o.transmission_id = t.id and o.direction = 'out' and o.state = 'delivered'
  join delivery di on di.document_id = i.id and di.state = 'done';
