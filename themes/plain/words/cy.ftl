# Everything that pages say by themselves, in Welsh. What is missing here is said in English.

## The two languages

language_name = Cymraeg
mixed_languages = Mae rhai geiriau ar y dudalen hon yn Saesneg yn unig hyd yn hyn. Mae'r geiriau hynny wedi'u marcio.

