-- model:      staging.tenancy_context
-- grain:      one row per kept tenancy, with what the rules over other tenancies, its home and its letting look at
-- keys:       council_code, tenancy_ref
-- sources:    core.letting, core.property, core.tenancy, reference.period, reference.tenure
-- definition: contract of the feed tenancy, R-TEN-002 to R-TEN-006 and R-LET-008
-- reading:    docs/definitions/load.md, days two tenancies share
-- stored:     view
with

tenancies as (

    select
        tenancy.*,
        period.as_at,
        period.last_12_months_start,
        coalesce(tenure.is_residential, false) as is_residential,
        coalesce(tenure.is_settled, false) as is_settled,
        -- a tenancy without an end runs to the as-at, or is known for its first day alone
        coalesce(tenancy.end_date, greatest(period.as_at, tenancy.start_date)) as known_until

    from core.tenancy as tenancy
    inner join reference.period as period on period.council_code = tenancy.council_code
    left join reference.tenure as tenure on tenure.tenure_type = tenancy.tenure_type

),

with_earlier as (

    select
        tenancies.*,
        max(case when tenancies.is_residential then tenancies.known_until end) over (
            partition by tenancies.council_code, tenancies.property_ref
            order by tenancies.start_date, tenancies.tenancy_ref
            rows between unbounded preceding and 1 preceding
        ) as earlier_in_home_until,
        max(case when tenancies.is_settled then tenancies.known_until end) over (
            partition by tenancies.council_code, tenancies.household_ref
            order by tenancies.start_date, tenancies.tenancy_ref
            rows between unbounded preceding and 1 preceding
        ) as earlier_of_household_until

    from tenancies

)

select
    with_earlier.*,
    case
        when with_earlier.is_residential and with_earlier.earlier_in_home_until is not null then
            days_between(with_earlier.start_date, least(with_earlier.earlier_in_home_until, with_earlier.known_until)) + 1
    end as days_shared_with_earlier_in_home,
    case
        when with_earlier.is_settled and with_earlier.earlier_of_household_until is not null and with_earlier.household_ref is not null then
            days_between(with_earlier.start_date, least(with_earlier.earlier_of_household_until, with_earlier.known_until)) + 1
    end as days_shared_with_earlier_of_household,
    property.weekly_rent as property_weekly_rent,
    property.property_type,
    coalesce(
        property.ownership = 'council'
        and property.property_type in ('bedsit', 'flat', 'maisonette', 'house', 'bungalow', 'other_dwelling'),
        false) as is_own_dwelling,
    letting.tenancy_ref is not null as has_letting

from with_earlier
left join core.property as property
    on property.council_code = with_earlier.council_code
    and property.property_ref = with_earlier.property_ref
left join core.letting as letting
    on letting.council_code = with_earlier.council_code
    and letting.tenancy_ref = with_earlier.tenancy_ref
