-- model:      ta.bnb_result
-- grain:      one row per figure
-- keys:       council_code, figure
-- sources:    ta.bnb_numerator
-- definition: figures contract, ta.bnb
select
    family.council_code,
    case family.part
        when 'families' then 'ta.bnb.families'
        when 'over_6_weeks' then 'ta.bnb.families_over_6_weeks'
        else 'ta.bnb.families_over_6_weeks_without_review'
    end as figure,
    cast(count(*) as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    cast(count(*) as bigint) as rows_counted,
    cast(0 as bigint) as rows_excluded

from ta.bnb_numerator as family
group by family.council_code, family.part
