"""Programs that turn the data into the site.

They form one chain, each reading what the one before it wrote:

    policy_data/ --compile--> build/policies.json --bundle--> build/assets/ --site--> site/ --offline--> dist/

``serve`` shows ``site/`` and ``bench`` measures it; ``new_policy`` and ``schema`` help to write ``policy_data/``.
``checks`` judge and write nothing, ``browsers`` find the browsers of this machine, ``setup`` makes ``.venv``.
"""
