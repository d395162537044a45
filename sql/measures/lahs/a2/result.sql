-- model:      lahs.a2_result
-- grain:      one row per figure
-- keys:       council_code, figure
-- sources:    lahs.a2_population
-- definition: MHCLG, LAHS 2017-18 guidance, section A, question 2
with

-- few sums first, so that the many homes are not looked at once for each cell
sums as (

    select
        home.council_code,
        home.size_row,
        home.is_dwelling,
        home.rent,
        home.is_in_a2ib,
        cast(sum(home.homes) filter (where home.exclusion is null) as decimal(20, 4)) as homes,
        count(*) - count(home.exclusion) as counted,
        count(home.exclusion) as excluded

    from lahs.a2_population as home
    group by home.council_code, home.size_row, home.is_dwelling, home.rent, home.is_in_a2ib

),

cells as (

    select
        sums.council_code,
        cell.figure,
        cast(coalesce(sum(sums.homes), 0) as decimal(24, 4)) as homes,
        cast(sum(sums.counted) as bigint) as counted,
        cast(sum(sums.excluded) as bigint) as excluded

    from sums
    inner join (values
        ('lahs.a2a', 'a', 'any'),
        ('lahs.a2aa', 'a', 'social'),
        ('lahs.a2ab', 'a', 'affordable'),
        ('lahs.a2b', 'b', 'any'),
        ('lahs.a2ba', 'b', 'social'),
        ('lahs.a2bb', 'b', 'affordable'),
        ('lahs.a2c', 'c', 'any'),
        ('lahs.a2ca', 'c', 'social'),
        ('lahs.a2cb', 'c', 'affordable'),
        ('lahs.a2d', 'd', 'any'),
        ('lahs.a2da', 'd', 'social'),
        ('lahs.a2db', 'd', 'affordable'),
        ('lahs.a2e', 'e', 'any'),
        ('lahs.a2ea', 'e', 'social'),
        ('lahs.a2eb', 'e', 'affordable'),
        ('lahs.a2f', 'f', 'any'),
        ('lahs.a2fa', 'f', 'social'),
        ('lahs.a2fb', 'f', 'affordable'),
        ('lahs.a2g', 'g', 'any'),
        ('lahs.a2ga', 'g', 'social'),
        ('lahs.a2gb', 'g', 'affordable'),
        ('lahs.a2h', 'h', 'any'),
        ('lahs.a2ha', 'h', 'social'),
        ('lahs.a2hb', 'h', 'affordable'),
        ('lahs.a2ia', 'total', 'any'),
        ('lahs.a2iaa', 'total', 'social'),
        ('lahs.a2iab', 'total', 'affordable'),
        ('lahs.a2ib', 'total', 'any')
    ) as cell(figure, size_row, rent)
        on cell.rent in ('any', sums.rent)
        and (
            cell.size_row in ('total', sums.size_row)
            -- of unknown size, it may only be told from a dwelling
            or (cell.size_row = 'h' and not sums.is_dwelling)
        )
        and (cell.figure <> 'lahs.a2ib' or sums.is_in_a2ib)
    group by sums.council_code, cell.figure

)

select
    cells.council_code,
    cells.figure,
    rounded(cells.homes, 2) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    cells.counted as rows_counted,
    cells.excluded as rows_excluded

from cells
