-- model:      lettings.home_left
-- grain:      one row per letting that filled an empty home, with the home of ours its household left for it, and the letting that
--   filled that one
-- keys:       council_code, tenancy_ref
-- sources:    core.tenancy, lettings.letting, reference.period, reference.tenure, stock.home
-- definition: Smith Institute, Housing allocations and the vacancy chain: a vacancy let to a tenant who transfers makes another vacancy
-- reading:    docs/definitions/letting_chains.md
-- stored:     work
with

-- an exchange, a succession and an assignment fill no empty home
filling as (

    select
        letting.council_code,
        letting.tenancy_ref,
        letting.household_ref,
        letting.property_ref,
        letting.tenancy_start,
        letting.bedroom_count,
        letting.file,
        letting.line

    from lettings.letting as letting
    inner join reference.period as period on period.council_code = letting.council_code
    where
        letting.is_letting
        and letting.kind not in ('exchange', 'succession', 'assignment')
        and letting.tenancy_start <= period.as_at

),

transferred as (

    select
        tenancy.council_code,
        tenancy.tenancy_ref,
        tenancy.household_ref,
        tenancy.property_ref,
        tenancy.start_date,
        tenancy.end_date,
        home.bedroom_count,
        home.is_in_stock

    from core.tenancy as tenancy
    inner join reference.tenure as tenure on tenure.tenure_type = tenancy.tenure_type and tenure.is_settled
    inner join stock.home as home
        on home.council_code = tenancy.council_code
        and home.property_ref = tenancy.property_ref
    where
        tenancy.end_reason = 'transfer'
        and tenancy.end_date is not null

),

-- the letting nearest to the tenancy's end, within 28 days either way: tenancies overlap while people move
pairs as (

    select
        filling.council_code,
        filling.tenancy_ref,
        filling.tenancy_start,
        transferred.tenancy_ref as left_tenancy_ref,
        transferred.property_ref as left_property_ref,
        transferred.end_date as left_on,
        transferred.bedroom_count as left_bedroom_count,
        transferred.is_in_stock as is_left_in_stock

    from filling
    inner join transferred
        on transferred.council_code = filling.council_code
        and transferred.household_ref = filling.household_ref
    where
        transferred.property_ref <> filling.property_ref
        and transferred.start_date < filling.tenancy_start
        and abs(days_between(transferred.end_date, filling.tenancy_start)) <= 28
    qualify row_number() over (
        partition by filling.council_code, transferred.tenancy_ref
        order by abs(days_between(transferred.end_date, filling.tenancy_start)), filling.tenancy_start, filling.tenancy_ref
    ) = 1

),

moves as (

    select pairs.*

    from pairs
    qualify row_number() over (
        partition by pairs.council_code, pairs.tenancy_ref
        order by pairs.left_on desc, pairs.left_tenancy_ref desc
    ) = 1

),

-- the first letting of the home after it was left
let_again as (

    select
        moves.council_code,
        moves.tenancy_ref,
        filling.tenancy_ref as next_tenancy_ref,
        moves.left_on,
        moves.left_tenancy_ref

    from moves
    inner join filling
        on filling.council_code = moves.council_code
        and filling.property_ref = moves.left_property_ref
    where
        filling.tenancy_start > moves.left_on
        -- no chain comes back to itself
        and (
            filling.tenancy_start > moves.tenancy_start
            or (filling.tenancy_start = moves.tenancy_start and filling.tenancy_ref > moves.tenancy_ref)
        )
    qualify row_number() over (
        partition by moves.council_code, moves.tenancy_ref
        order by filling.tenancy_start, filling.tenancy_ref
    ) = 1

),

-- of two that left the same home before it was let again the later
followed as (

    select let_again.*

    from let_again
    qualify row_number() over (
        partition by let_again.council_code, let_again.next_tenancy_ref
        order by let_again.left_on desc, let_again.left_tenancy_ref desc
    ) = 1

)

select
    filling.council_code,
    filling.tenancy_ref,
    filling.property_ref,
    filling.tenancy_start,
    moves.left_tenancy_ref,
    moves.left_property_ref,
    moves.left_on,
    followed.next_tenancy_ref,
    earlier.tenancy_ref is null as is_first,
    -- a move to a larger home releases none
    case
        when moves.tenancy_ref is null then 0
        else greatest(moves.left_bedroom_count - filling.bedroom_count, 0)
    end as bedrooms_released,
    coalesce(moves.tenancy_ref is not null and (moves.left_bedroom_count is null or filling.bedroom_count is null), false)
        as is_size_unknown,
    case
        when moves.tenancy_ref is null then 'complete'
        when not moves.is_left_in_stock then 'home_gone'
        else 'open'
    end as status_if_last,
    filling.file,
    filling.line

from filling
left join moves
    on moves.council_code = filling.council_code
    and moves.tenancy_ref = filling.tenancy_ref
left join followed
    on followed.council_code = filling.council_code
    and followed.tenancy_ref = filling.tenancy_ref
left join followed as earlier
    on earlier.council_code = filling.council_code
    and earlier.next_tenancy_ref = filling.tenancy_ref
