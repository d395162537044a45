-- model:      ta.bnb_numerator
-- grain:      one row per family and part of the measure it belongs to
-- keys:       council_code, unit_ref, part
-- sources:    ta.bnb_population
-- definition: figures contract, ta.bnb: over six weeks from day 43 of an unbroken stay
select
    family.council_code,
    family.unit_ref,
    parts.part,
    family.day_in_bnb,
    1 as numerator,
    cast(null as integer) as denominator,
    family.file,
    family.line

from ta.bnb_population as family
inner join (values ('families'), ('over_6_weeks'), ('without_review')) as parts(part)
    on parts.part = 'families'
    or (family.day_in_bnb >= 43 and (parts.part = 'over_6_weeks' or not family.is_review_pending))
