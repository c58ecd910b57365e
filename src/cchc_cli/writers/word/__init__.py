"""The report as a document for Word, laid out as Vietnamese administrative documents are.

The layout follows Decree 30/2020/NĐ-CP, Annex I. An office may put its own ``report.docx``
into its folder of templates; ``template.py`` says what it has to have.
"""
