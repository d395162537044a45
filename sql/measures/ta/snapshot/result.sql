-- model:      ta.snapshot_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, ta_type, in_district, organisation
-- sources:    ta.snapshot_numerator
-- definition: figures contract, ta.snapshot
with

groups as (

    select
        household.council_code,
        household.part,
        household.ta_type,
        household.in_district,
        household.organisation,
        grouping(household.in_district) = 0 as is_by_district,
        grouping(household.organisation) = 0 as is_by_organisation,
        grouping(household.ta_type) = 0 as is_by_type,
        cast(sum(household.numerator) as bigint) as total,
        cast(count(*) as bigint) as households

    from ta.snapshot_numerator as household
    group by grouping sets (
        (household.council_code, household.part),
        (household.council_code, household.part, household.ta_type),
        (household.council_code, household.part, household.in_district),
        (household.council_code, household.part, household.organisation)
    )

)

select
    groups.council_code,
    figure.name as figure,
    groups.ta_type,
    groups.in_district,
    groups.organisation,
    cast(groups.total as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.households as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups
inner join (values
    ('households', 'ta.households', true, true, true),
    ('with_children', 'ta.households_with_children', true, true, false),
    ('children', 'ta.children', true, true, false),
    ('out_of_district', 'ta.out_of_district', true, false, false),
    ('no_accommodation', 'ta.no_accommodation_secured', false, false, false)
) as figure(part, name, has_type, has_district, has_organisation)
    on figure.part = groups.part
where
    (figure.has_type or not groups.is_by_type)
    and (figure.has_district or not groups.is_by_district)
    and (figure.has_organisation or not groups.is_by_organisation)
