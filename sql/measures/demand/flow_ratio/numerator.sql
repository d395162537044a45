-- model:      demand.flow_ratio_numerator
-- grain:      one row per new application and one per register letting
-- keys:       council_code, unit_ref
-- sources:    demand.flow_ratio_population, register.application, reference.period
-- definition: figures contract, demand.flow_ratio: new applications in the period / register lettings in the period
-- reading:    docs/definitions/demand.md
-- applications of any status but draft, unless they only carry on one that lapsed
select
    application.council_code,
    'application ' || application.application_ref as unit_ref,
    cast(null as string) as part,
    application.band,
    application.bedroom_need as bedrooms,
    1 as numerator,
    0 as denominator,
    application.file,
    application.line

from register.application as application
inner join reference.period as period
    on period.council_code = application.council_code
where
    application.status <> 'draft'
    and application.carries_on_ref is null
    and application.registration_date between period.last_12_months_start and period.as_at

union all

select
    population.council_code,
    'letting ' || population.unit_ref as unit_ref,
    cast(null as string) as part,
    population.band,
    population.bedrooms,
    0 as numerator,
    1 as denominator,
    population.file,
    population.line

from demand.flow_ratio_population as population
