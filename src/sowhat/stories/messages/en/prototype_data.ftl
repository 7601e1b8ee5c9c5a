### Example data of prototypes: nobody's names, put together by chance

prototype-data-surnames = Alder | Bennett | Calder | Drake | Ellison | Fairley | Grant | Harlow | Ives | Keene | Linden | Marsh | Norwood | Parrish | Quill | Rowan | Sutton | Thorne | Vance | Wilder
prototype-data-given = Amelia | Ben | Clara | Daniel | Edith | Felix | Grace | Henry | Iris | Jonah | Kira | Leo | Maya | Noah | Olive | Peter | Rosa | Simon | Tessa | Will
prototype-data-name = { $first } { $last }
prototype-data-phone = { $n ->
   *[other] +120255501{ $m }
  }
prototype-data-cities = Portland;OR;97201 | Austin;TX;78701 | Madison;WI;53703 | Denver;CO;80202 | Raleigh;NC;27601 | Boise;ID;83702
prototype-data-streets = Maple Street | Harbor Road | Station Avenue | Orchard Lane | Mill Street | Park Row
prototype-data-companies = Example Coffee | Example Books | Example Garden Supply | Example Bikes | Example Travel | Example Bakery
prototype-data-products = Cordless kettle | Hiking backpack | Desk lamp | Coffee beans, 1 kg | Wool blanket | Garden shears
prototype-data-titles = Spring offer | Monthly order | Home delivery | Support line | Weekend booking | Welcome call
prototype-data-notes = Please ring the bell twice. | Deliver after six in the evening. | Ordered by phone. | The customer asked for a receipt. | Gift, no invoice in the parcel.
prototype-data-words = sample | standard | spring | north | regular | first choice
prototype-data-states = active | open | confirmed
prototype-data-local = US | USD | en-US | America/Chicago | 41.8781 | -87.6298
prototype-data-failed = This request could not be carried out ({ $status }).
