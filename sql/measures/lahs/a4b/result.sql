-- model:      lahs.a4b_result
-- grain:      one row per figure; where nothing was converted both are 0
-- keys:       council_code, figure
-- sources:    lahs.a4b_numerator, reference.period
-- definition: MHCLG, LAHS 2017-18 guidance, section A, a4ba and a4bb
with

net as (

    select
        period.council_code,
        coalesce(sum(home.numerator), 0) - coalesce(sum(home.denominator), 0) as homes,
        count(home.unit_ref) as converted

    from reference.period as period
    left join lahs.a4b_numerator as home on home.council_code = period.council_code
    group by period.council_code

)

select
    net.council_code,
    figure.name as figure,
    cast(case when figure.name = 'lahs.a4ba' then greatest(net.homes, 0) else least(net.homes, 0) end as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    cast(net.converted as bigint) as rows_counted,
    cast(0 as bigint) as rows_excluded

from net
cross join (values ('lahs.a4ba'), ('lahs.a4bb')) as figure(name)
