-- model:      register.points_deciles_numerator
-- grain:      one row per live application with points, and again with its days where its wait is known
-- keys:       council_code, part, unit_ref
-- sources:    register.points_deciles_population
-- definition: applications; days from waiting from to as-at
-- reading:    docs/definitions/points_deciles.md
select
    application.council_code,
    application.unit_ref,
    counted_as.part,
    application.category,
    application.points,
    case counted_as.part when 'days' then application.days else 1 end as numerator,
    cast(null as integer) as denominator,
    application.file,
    application.line

from register.points_deciles_population as application
cross join (values ('applications'), ('days')) as counted_as(part)
where
    application.exclusion is null
    and (counted_as.part = 'applications' or application.days_exclusion is null)
