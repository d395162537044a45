-- model:      staging.decant_context
-- grain:      one row per kept decant, with the as-at
-- keys:       council_code, decant_ref
-- sources:    core.decant, reference.period
-- definition: contract of the feed decant, R-DEC-002
-- stored:     view
select
    decant.*,
    period.as_at

from core.decant as decant
inner join reference.period as period on period.council_code = decant.council_code
