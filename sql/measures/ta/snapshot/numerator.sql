-- model:      ta.snapshot_numerator
-- grain:      one row per household and part of the measure it belongs to; the part children holds people, the others
--             1
-- keys:       council_code, unit_ref, part
-- sources:    ta.snapshot_population
-- definition: figures contract, ta.snapshot
with

parts as (

    select part.name as part

    from (values
        ('households'),
        ('with_children'),
        ('children'),
        ('out_of_district'),
        ('no_accommodation')
    ) as part(name)

)

select
    household.council_code,
    household.unit_ref,
    parts.part,
    household.ta_type,
    household.in_district,
    household.organisation,
    case when parts.part = 'children' then household.children else 1 end as numerator,
    cast(null as integer) as denominator,
    household.file,
    household.line

from ta.snapshot_population as household
cross join parts
where
    case parts.part
        when 'with_children' then household.is_accommodation and household.children > 0
        when 'out_of_district' then household.is_accommodation and household.in_district = 'false'
        when 'no_accommodation' then not household.is_accommodation
        else household.is_accommodation
    end
