-- model:      comparator.neighbour
-- grain:      one row per council and nearest neighbour, five to a council
-- keys:       council_code, nearness
-- sources:    comparator.area, comparator.subject
-- definition: authorities nearest in size of register and of own stock: each is its natural logarithm over the standard deviation
--             of the logarithms of all authorities; the distance is the square root of the sum of the squared differences
-- reading:    docs/definitions/comparators.md
-- stored:     view
with

sizes as (

    select
        area.area_code,
        ln(cast(area.register as double)) as register_size,
        case when area.stock > 0 then ln(cast(area.stock as double)) end as stock_size

    from comparator.area as area
    where area.kind = 'authority'
        and area.register > 0

),

spread as (

    select
        stddev(sizes.register_size) as register_spread,
        stddev(sizes.stock_size) as stock_spread

    from sizes

),

council as (

    select
        subject.council_code,
        subject.area_code,
        ln(cast(nullif(subject.register, 0) as double)) as register_size,
        case when subject.stock > 0 then ln(cast(subject.stock as double)) end as stock_size

    from comparator.subject as subject

),

-- a council without homes of its own is set beside others without; distances are rounded before they are ordered, so that
-- the last bits of a logarithm decide nothing
distances as (

    select
        council.council_code,
        sizes.area_code,
        cast(round(sqrt(
            power((sizes.register_size - council.register_size) / spread.register_spread, 2)
            + coalesce(power((sizes.stock_size - council.stock_size) / spread.stock_spread, 2), 0)
        ), 6) as decimal(12, 6)) as distance

    from council
    cross join spread
    inner join sizes
        on sizes.area_code <> council.area_code
        and (sizes.stock_size is null) = (council.stock_size is null)
    where council.register_size is not null

)

select
    distances.council_code,
    cast(row_number() over (partition by distances.council_code order by distances.distance, distances.area_code) as integer) as nearness,
    distances.area_code,
    distances.distance

from distances
qualify row_number() over (partition by distances.council_code order by distances.distance, distances.area_code) <= 5
