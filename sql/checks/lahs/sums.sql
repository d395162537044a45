-- model:      checks.lahs_sums
-- grain:      one row per total of LAHS that its cells do not make
-- keys:       council_code, total, made_of
-- sources:    figure.figure, reference.period
-- definition: figures contract, section 5: cc1a = cc1aa + ... + cc1ae, and the like
with

-- None may break it: each home, household, letting or tenancy is in one cell of a question, and in its total.
-- If one does, look for a class that a numerator's cells leave out; that page of the return is then wrong.
sums as (

    select
        sums.made_of,
        sums.total,
        sums.cell

    from (values
        ('cc1 by need', 'lahs.cc1a', 'lahs.cc1aa'),
        ('cc1 by need', 'lahs.cc1a', 'lahs.cc1ab'),
        ('cc1 by need', 'lahs.cc1a', 'lahs.cc1ac'),
        ('cc1 by need', 'lahs.cc1a', 'lahs.cc1ad'),
        ('cc1 by need', 'lahs.cc1a', 'lahs.cc1ae'),
        ('d10 by class', 'lahs.d10a', 'lahs.d4a'),
        ('d10 by class', 'lahs.d10a', 'lahs.d8a'),
        ('d10 by class', 'lahs.d10a', 'lahs.d9a'),
        ('d10 by support', 'lahs.d10a', 'lahs.d10aa'),
        ('d10 by support', 'lahs.d10a', 'lahs.d10ab'),
        ('d9 by district', 'lahs.d9a', 'lahs.d9aa'),
        ('d9 by district', 'lahs.d9a', 'lahs.d9ab'),
        ('a2 by size', 'lahs.a2ia', 'lahs.a2a'),
        ('a2 by size', 'lahs.a2ia', 'lahs.a2b'),
        ('a2 by size', 'lahs.a2ia', 'lahs.a2c'),
        ('a2 by size', 'lahs.a2ia', 'lahs.a2d'),
        ('a2 by size', 'lahs.a2ia', 'lahs.a2e'),
        ('a2 by size', 'lahs.a2ia', 'lahs.a2f'),
        ('a2 by size', 'lahs.a2ia', 'lahs.a2g'),
        ('a2 by size', 'lahs.a2ia', 'lahs.a2h'),
        ('a2 by size', 'lahs.a2iaa', 'lahs.a2aa'),
        ('a2 by size', 'lahs.a2iaa', 'lahs.a2ba'),
        ('a2 by size', 'lahs.a2iaa', 'lahs.a2ca'),
        ('a2 by size', 'lahs.a2iaa', 'lahs.a2da'),
        ('a2 by size', 'lahs.a2iaa', 'lahs.a2ea'),
        ('a2 by size', 'lahs.a2iaa', 'lahs.a2fa'),
        ('a2 by size', 'lahs.a2iaa', 'lahs.a2ga'),
        ('a2 by size', 'lahs.a2iaa', 'lahs.a2ha'),
        ('a2 by size', 'lahs.a2iab', 'lahs.a2ab'),
        ('a2 by size', 'lahs.a2iab', 'lahs.a2bb'),
        ('a2 by size', 'lahs.a2iab', 'lahs.a2cb'),
        ('a2 by size', 'lahs.a2iab', 'lahs.a2db'),
        ('a2 by size', 'lahs.a2iab', 'lahs.a2eb'),
        ('a2 by size', 'lahs.a2iab', 'lahs.a2fb'),
        ('a2 by size', 'lahs.a2iab', 'lahs.a2gb'),
        ('a2 by size', 'lahs.a2iab', 'lahs.a2hb'),
        ('e2 by age', 'lahs.e2da', 'lahs.e2aa'),
        ('e2 by age', 'lahs.e2da', 'lahs.e2ba'),
        ('e2 by age', 'lahs.e2da', 'lahs.e2ca'),
        ('e2 by age', 'lahs.e2db', 'lahs.e2ab'),
        ('e2 by age', 'lahs.e2db', 'lahs.e2bb'),
        ('e2 by age', 'lahs.e2db', 'lahs.e2cb'),
        ('e2 by age', 'lahs.e2dc', 'lahs.e2ac'),
        ('e2 by age', 'lahs.e2dc', 'lahs.e2bc'),
        ('e2 by age', 'lahs.e2dc', 'lahs.e2cc'),
        ('e2 by availability', 'lahs.e2ac', 'lahs.e2aa'),
        ('e2 by availability', 'lahs.e2ac', 'lahs.e2ab'),
        ('e2 by availability', 'lahs.e2bc', 'lahs.e2ba'),
        ('e2 by availability', 'lahs.e2bc', 'lahs.e2bb'),
        ('e2 by availability', 'lahs.e2cc', 'lahs.e2ca'),
        ('e2 by availability', 'lahs.e2cc', 'lahs.e2cb'),
        ('e2 by availability', 'lahs.e2dc', 'lahs.e2da'),
        ('e2 by availability', 'lahs.e2dc', 'lahs.e2db'),
        ('g2 by reason', 'lahs.g2a', 'lahs.g2aa'),
        ('g2 by reason', 'lahs.g2a', 'lahs.g2ab'),
        ('g2 by reason', 'lahs.g2a', 'lahs.g2ac'),
        ('g2 by reason', 'lahs.g2a', 'lahs.g2ad')
    ) as sums(made_of, total, cell)

),

cells as (

    select
        figure.council_code,
        figure.figure,
        figure.value

    from figure.figure as figure
    inner join reference.period as period
        on period.council_code = figure.council_code
        and period.as_at = figure.as_at
    where
        figure.figure like 'lahs.%'
        and figure.value is not null

),

added as (

    select
        total.council_code,
        sums.total,
        sums.made_of,
        total.value as value,
        cast(sum(cell.value) as decimal(20, 4)) as cells

    from sums
    inner join cells as total on total.figure = sums.total
    inner join cells as cell
        on cell.council_code = total.council_code
        and cell.figure = sums.cell
    group by total.council_code, sums.total, sums.made_of, total.value

)

select
    added.council_code,
    added.total,
    added.made_of,
    added.total || ' is ' || cast(added.value as string) || ', its cells (' || added.made_of || ') make '
        || cast(added.cells as string) as failure_reason

from added
-- shares of homes are rounded cell by cell: eight cells and a total may be half a hundredth out each
where abs(added.value - added.cells) > 0.045
