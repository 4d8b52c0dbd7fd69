"""The tools that others wrote, a file each.

Each has `faults(site)`, which yields what is wrong as words, and `plant(site)`, which yields the site with a fault that
the tool must find, beside the words for it. `plant` is asked of a site that is sound.
"""
