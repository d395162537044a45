-- model:      register.live_by_area_choice_numerator
-- grain:      one row per live application and area it chose
-- keys:       council_code, unit_ref, area
-- sources:    register.live_by_area_choice_population
-- definition: figures contract, register.live.by_area_choice: one counts under each area it chose, once in the all row
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    split_part(population.area_choices, ';', cast(choice.place as integer) + 1) as area,
    1 as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from register.live_by_area_choice_population as population
-- no scheme offers 200 areas; the choices of a cell are its semicolons and one more
inner join range(0, 200) as choice(place)
    on choice.place <= length(population.area_choices) - length(replace(population.area_choices, ';', ''))
where population.exclusion is null
