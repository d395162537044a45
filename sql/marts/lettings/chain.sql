-- model:      lettings.chain
-- grain:      one row per chain of lettings begun in the last 12 months, as far as it has come by the as-at
-- keys:       council_code, chain_ref
-- sources:    lettings.home_left, reference.period
-- definition: Smith Institute, Housing allocations and the vacancy chain: from a first vacancy to a household that leaves no home of ours
-- reading:    docs/definitions/letting_chains.md
-- stored:     work
with recursive

link as (

    select
        home_left.council_code,
        home_left.tenancy_ref,
        home_left.next_tenancy_ref,
        home_left.tenancy_start,
        home_left.is_first,
        home_left.bedrooms_released,
        home_left.is_size_unknown,
        home_left.status_if_last,
        home_left.file,
        home_left.line

    from lettings.home_left as home_left
    inner join reference.period as period on period.council_code = home_left.council_code
    where home_left.tenancy_start >= period.last_12_months_start

),

walked as (

    select
        link.council_code,
        link.tenancy_ref as chain_ref,
        link.next_tenancy_ref,
        1 as lettings,
        cast(link.tenancy_ref as string) as tenancies,
        cast(coalesce(link.bedrooms_released, 0) as integer) as bedrooms_released,
        case when link.is_size_unknown then 1 else 0 end as moves_of_unknown_size,
        link.status_if_last as status

    from link
    where link.is_first

    union all

    select
        walked.council_code,
        walked.chain_ref,
        link.next_tenancy_ref,
        walked.lettings + 1 as lettings,
        cast(walked.tenancies || ' > ' || link.tenancy_ref as string) as tenancies,
        cast(walked.bedrooms_released + coalesce(link.bedrooms_released, 0) as integer) as bedrooms_released,
        walked.moves_of_unknown_size + case when link.is_size_unknown then 1 else 0 end as moves_of_unknown_size,
        link.status_if_last as status

    from walked
    inner join link
        on link.council_code = walked.council_code
        and link.tenancy_ref = walked.next_tenancy_ref

)

select
    walked.council_code,
    walked.chain_ref,
    walked.lettings,
    walked.tenancies,
    walked.bedrooms_released,
    walked.moves_of_unknown_size,
    walked.status,
    link.tenancy_start as begun_on,
    link.file,
    link.line

from walked
inner join link
    on link.council_code = walked.council_code
    and link.tenancy_ref = walked.chain_ref
where walked.next_tenancy_ref is null
