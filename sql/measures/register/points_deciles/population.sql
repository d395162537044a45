-- model:      register.points_deciles_population
-- grain:      one row per live application, with the tenth of the register that its points put it in
-- keys:       council_code, application_ref
-- sources:    register.application, reference.period
-- definition: live applications in ten parts of a size by points, the most points first; equals are in one part
-- reading:    docs/definitions/points_deciles.md
with

with_points as (

    select
        application.council_code,
        application.application_ref,
        application.points,
        rank() over (partition by application.council_code order by application.points desc) as place,
        count(*) over (partition by application.council_code) as applications

    from register.application as application
    where
        application.is_live
        and application.points is not null

)

select
    application.council_code,
    application.application_ref,
    application.application_ref as unit_ref,
    application.points,
    -- 01 to 10, so that they sort; blank without points, which is in the all row only
    lpad(cast(cast(whole_times(10 * (with_points.place - 1), with_points.applications) as integer) + 1 as string), 2, '0') as category,
    case when with_points.points is not null then days_between(application.waiting_from, period.as_at) end as days,
    case when with_points.points is null then 'points blank' end as exclusion,
    case
        when with_points.points is null then 'points blank'
        when application.waiting_from is null then 'waiting from unknown'
    end as days_exclusion,
    application.file,
    application.line

from register.application as application
inner join reference.period as period on period.council_code = application.council_code
left join with_points
    on with_points.council_code = application.council_code
    and with_points.application_ref = application.application_ref
where application.is_live
