-- model:      checks.stock_groups_add_up
-- grain:      one row per figure and dimension whose groups do not add up to the all row
-- keys:       council_code, figure, dimension
-- sources:    figure.figure, reference.period
-- definition: figures contract, section 5: a count by one single-valued dimension adds up to its all row
with

-- None may break it: each home has one value of each dimension, so it is in one group.
-- If one does, a dimension is null in stock.home where it should be 'unknown'; every figure on homes is then wrong.
counts as (

    select
        figure.council_code,
        figure.figure,
        case
            when figure.bedrooms is not null then 'bedrooms'
            when figure.area is not null then 'area'
            when figure.ward is not null then 'ward'
            when figure.kind is not null then 'kind'
            when figure.category is not null then 'category'
            else 'all'
        end as dimension,
        case when figure.bedrooms is null then 0 else 1 end
            + case when figure.area is null then 0 else 1 end
            + case when figure.ward is null then 0 else 1 end
            + case when figure.kind is null then 0 else 1 end
            + case when figure.category is null then 0 else 1 end as dimensions,
        figure.value,
        figure.rows_excluded

    from figure.figure as figure
    inner join reference.period as period
        on period.council_code = figure.council_code
        and period.as_at = figure.as_at
    where
        figure.figure in (
            'stock.homes',
            'stock.adapted_homes'
        )
        and figure.value is not null

),

grouped as (

    select
        counts.council_code,
        counts.figure,
        counts.dimension,
        cast(sum(counts.value) as decimal(20, 4)) as value,
        cast(sum(counts.rows_excluded) as bigint) as rows_excluded

    from counts
    where counts.dimensions <= 1
    group by counts.council_code, counts.figure, counts.dimension

)

select
    part.council_code,
    part.figure,
    part.dimension,
    part.figure || ' by ' || part.dimension || ' adds up to ' || cast(part.value as string)
        || ' with ' || cast(part.rows_excluded as string) || ' left out, over all it is ' || cast(total.value as string)
        || ' with ' || cast(total.rows_excluded as string) as failure_reason

from grouped as part
inner join grouped as total
    on total.council_code = part.council_code
    and total.figure = part.figure
    and total.dimension = 'all'
where
    part.dimension <> 'all'
    and (part.value <> total.value or part.rows_excluded <> total.rows_excluded)
